"""The addresses of the reading room."""

from django.urls import URLPattern, URLResolver, path, register_converter

from dvtracker.public.about import about
from dvtracker.public.case import case
from dvtracker.public.election import election
from dvtracker.public.gate import KeyConverter
from dvtracker.public.home import home
from dvtracker.public.inquiry import inquiry
from dvtracker.public.listing import patterns
from dvtracker.public.lists import LISTS
from dvtracker.public.office import office
from dvtracker.public.organization import organization
from dvtracker.public.person import person
from dvtracker.public.robots import robots
from dvtracker.public.search import search
from dvtracker.public.sitemap import sitemap
from dvtracker.public.source import source
from dvtracker.public.statement import statement

register_converter(KeyConverter, "key")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
    path("cases/<key:key>/", case, name="case"),
    path("elections/<key:key>/", election, name="election"),
    path("inquiries/<key:key>/", inquiry, name="inquiry"),
    path("offices/<key:key>/", office, name="office"),
    path("organizations/<key:key>/", organization, name="organization"),
    path("people/<key:key>/", person, name="person"),
    path("sources/<key:key>/", source, name="source"),
    path("search/", search, name="search"),
    path("statements/<key:key>/", statement, name="statement"),
    path("about/", about, name="about"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    *(pattern for listing in LISTS for pattern in patterns(listing)),
]
