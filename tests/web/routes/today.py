"""The first page."""

from tests.web.routes.route import Route

ROUTES = [Route("today", "ada rita hana ben sam dan")]
