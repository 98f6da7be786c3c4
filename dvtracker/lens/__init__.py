"""What the public sees: generated views, the roles that read them, and who looks through which.

``docs/lens.md`` explains it for maintainers. This package may import every app; no app imports it. The public
pages use ``lens.eyes.as_of`` and nothing else of it.
"""
