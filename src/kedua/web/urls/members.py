"""Addresses of members and invitations."""

from django.urls import path

from kedua.web.views import member
from kedua.web.views import members as views

urlpatterns = [
    path("members/", views.members, name="members"),
    path("members/own/", member.member_own, name="member-own"),
    path("members/<uuid:key>/", member.member, name="member"),
    path("members/<uuid:key>/role/", views.member_role, name="member-role"),
    path("members/<uuid:key>/end/", views.member_end, name="member-end"),
    path("members/invitations/<uuid:key>/revoke/", views.invitation_revoke, name="invitation-revoke"),
    path("invitation/<str:token>/", views.invitation, name="invitation"),
    path("organisations/", views.organisations, name="organisations"),
]
