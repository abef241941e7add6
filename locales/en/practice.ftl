# What every sheet says that was made for practice, in print, on the page and as text (docs/decisions/0042).

practice = Practice. The child does not exist.
