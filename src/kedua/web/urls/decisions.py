"""Addresses of decisions and of what the panel thinks before one."""

from django.urls import path

from kedua.web.views import decision_acts, decisions, panel_view

urlpatterns = [
    path("applications/<uuid:key>/decision/", decisions.decision, name="decision"),
    path("applications/<uuid:key>/decision/new/", decisions.decision_new, name="decision-new"),
    path("applications/<uuid:key>/decision/views/", decision_acts.views_ask, name="views-ask"),
    path("applications/<uuid:key>/decision/plan/", decision_acts.remedy_plan, name="remedy-plan"),
    path("applications/<uuid:key>/decision/second/", decision_acts.decision_second, name="decision-second"),
    path("applications/<uuid:key>/decision/reverse/", decision_acts.decision_reverse, name="decision-reverse"),
    path("applications/<uuid:key>/view/", panel_view.panel_view, name="panel-view"),
]
