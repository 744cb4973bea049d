"""Addresses of company."""

from django.urls import path

from kedua.web.views.company import company, company_defaults
from kedua.web.views.company_messages import message_template, message_template_reset, message_templates
from kedua.web.views.company_values import (
    company_values,
    value_edit,
    value_new,
    value_order,
    value_pick,
    value_remove,
)
from kedua.web.views.company_writer import company_writer, writer_call, writer_log, writer_try

urlpatterns = [
    path("company/", company, name="company"),
    path("company/defaults/", company_defaults, name="company-defaults"),
    path("company/messages/", message_templates, name="message-templates"),
    path("company/messages/<slug:occasion>/<slug:form>/<slug:language>/", message_template, name="message-template"),
    path(
        "company/messages/<slug:occasion>/<slug:form>/<slug:language>/reset/",
        message_template_reset,
        name="message-template-reset",
    ),
    path("company/writer/", company_writer, name="company-writer"),
    path("company/writer/try/", writer_try, name="writer-try"),
    path("company/writer/log/", writer_log, name="writer-log"),
    path("company/writer/log/<uuid:key>/", writer_call, name="writer-call"),
    path("company/values/", company_values, name="company-values"),
    path("company/values/new/", value_new, name="value-new"),
    path("company/values/pick/", value_pick, name="value-pick"),
    path("company/values/order/", value_order, name="value-order"),
    path("company/values/<uuid:key>/", value_edit, name="value-edit"),
    path("company/values/<uuid:key>/remove/", value_remove, name="value-remove"),
]
