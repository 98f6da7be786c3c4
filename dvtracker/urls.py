"""Every address of the site. A public-only process has no desk."""

from django.conf import settings
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from dvtracker.health import healthz, readyz

desk: list[URLPattern | URLResolver] = []
if not settings.PUBLIC_ONLY:
    desk = [
        path("admin/", include("dvtracker.passwords")),
        path("admin/", include("dvtracker.preview")),
        path("admin/", admin.site.urls),
    ]

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    *desk,
    path("", include("dvtracker.public.urls")),
]

handler400 = "dvtracker.public.errors.bad_request"
handler403 = "dvtracker.public.errors.forbidden"
handler404 = "dvtracker.public.errors.not_found"
handler500 = "dvtracker.public.errors.server_error"
