"""`/robots.txt`: what crawlers may read, which is everything that readers may."""

from django.http import HttpRequest, HttpResponse

from dvtracker.public.gate import readable

TEXT = "User-agent: *\nDisallow: /admin/\n"


@readable
def robots(request: HttpRequest) -> HttpResponse:
    """The same for everybody; the desk is no use to a crawler."""
    return HttpResponse(TEXT, content_type="text/plain; charset=utf-8")
