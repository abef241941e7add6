# A meeting that is moved or called off, 4 to 6. Order and conditions: content/letters/meeting-moved/4-6.tera.

title = Til { $child-first }
hello = Hej { $child-first }
was-to-come = Vi skulle ses { $was-dayword }.
was = Vi skulle ses { $was-date }.
other-clock = Vi ses stadig { $meeting-dayword }.
off = Det er aflyst.
changed = Det er lavet om.
sorry = Måske ventede du på mig. Undskyld.
not-forgotten = Jeg har ikke glemt dig.
when = Vi ses { $meeting-dayword } { $meeting-daypart }.
place = Det er her: { $meeting-place }.
no-day = Jeg siger til dig, om vi skal ses en anden dag.
feel = Du må gerne være ked af det. Du må også gerne være glad.
greeting = Hilsen { $adviser-first }
