"""Pages travel compressed: a case with its notes is a tenth of its size then, which a phone on a train notices."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

from dvtracker.lens.middleware import DESK_PATH


class CompressionMiddleware(GZipMiddleware):
    """Compresses what everybody may read, and nothing of the desk.

    From the length of a compressed page an eavesdropper who can choose a part of it may guess the rest (BREACH). A
    public page has no rest to guess; a page of the desk has drafts.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if request.path_info.startswith(DESK_PATH):
            return response
        return super().process_response(request, response)
