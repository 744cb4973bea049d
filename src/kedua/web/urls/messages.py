"""Addresses of what is said to candidates."""

from django.urls import path

from kedua.web.views import closing, messages, outbox

urlpatterns = [
    path("applications/<uuid:key>/messages/", messages.thread, name="application-messages"),
    path("applications/<uuid:key>/messages/start/", messages.message_start, name="message-start"),
    path("applications/<uuid:key>/messages/call/", messages.message_call, name="message-call"),
    path("applications/<uuid:key>/messages/read/", messages.message_read, name="message-read"),
    path("jobs/<uuid:key>/closing/", closing.job_closing, name="job-closing"),
    path("company/outbox/", outbox.outbox_page, name="outbox"),
    path("messages/<uuid:key>/", messages.message_edit, name="message-edit"),
    path("messages/<uuid:key>/act/", messages.message_act, name="message-act"),
]
