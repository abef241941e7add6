# What every sheet of a draft says, in print, on the page and as text (docs/findings.md, `unsigned-right`).

draft = Udkast. Ingen jurist har læst teksten endnu.
