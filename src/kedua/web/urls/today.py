"""Address of the first page."""

from django.urls import path

from kedua.web.views.today import today

urlpatterns = [path("", today, name="today")]
