"""Addresses that providers of channels call."""

from django.urls import path

from kedua.web.views import hooks

urlpatterns = [
    path("hooks/whatsapp/", hooks.whatsapp, name="hooks-whatsapp"),
    path("hooks/twilio/", hooks.twilio, name="hooks-twilio"),
]
