"""Addresses of the demonstration."""

from django.urls import path

from kedua.web.views.demo import demo_sign_in

urlpatterns = [path("demo/sign-in/", demo_sign_in, name="demo-sign-in")]
