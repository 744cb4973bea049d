"""Addresses of the plan."""

from django.urls import path

from kedua.web.views.plan import plan, plan_compare, plan_make
from kedua.web.views.plan_edit import plan_add, plan_back, plan_edit, plan_lock, plan_panel, plan_question

urlpatterns = [
    path("applications/<uuid:key>/plan/", plan, name="plan"),
    path("applications/<uuid:key>/plan/make/", plan_make, name="plan-make"),
    path("applications/<uuid:key>/plan/edit/", plan_edit, name="plan-edit"),
    path("applications/<uuid:key>/plan/question/", plan_question, name="plan-question"),
    path("applications/<uuid:key>/plan/add/", plan_add, name="plan-add"),
    path("applications/<uuid:key>/plan/panel/", plan_panel, name="plan-panel"),
    path("applications/<uuid:key>/plan/back/", plan_back, name="plan-back"),
    path("applications/<uuid:key>/plan/lock/", plan_lock, name="plan-lock"),
    path("applications/<uuid:key>/plan/compare/", plan_compare, name="plan-compare"),
]
