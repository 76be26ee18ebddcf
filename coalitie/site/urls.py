"""The addresses of the public site."""

from django.urls import path

from coalitie.site import home

urlpatterns = [
    path("", home.home, name="home"),
]
