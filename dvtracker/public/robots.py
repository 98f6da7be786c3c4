"""`/robots.txt`: what crawlers may read, which is everything that readers may."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from dvtracker.public.gate import readable
from dvtracker.public.listing import public

TEXT = "User-agent: *\nDisallow: /admin/\n\nSitemap: {}\n"


@readable
def robots(request: HttpRequest) -> HttpResponse:
    """The same for everybody; the desk is no use to a crawler.

    No record is named here, least of all one that is kept from search engines: this would be the list of them.
    """
    return HttpResponse(TEXT.format(public(reverse("sitemap"))), content_type="text/plain; charset=utf-8")
