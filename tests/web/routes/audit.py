"""The record of changes."""

from tests.web.routes.route import Route

ROUTES = [Route("audit", "ada dan"), Route("audit", "ada dan", "post")]
