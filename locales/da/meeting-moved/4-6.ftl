# A meeting that is moved or called off, 4 to 6. Order and conditions: content/letters/meeting-moved/4-6.tera.

title = Til { $child-first }
hello = Hej { $child-first }
was = Vi skulle ses { $was-date }.
was-past = Vi skulle have set hinanden { $was-date }.
# Nobody is said to have done it: the child may have asked for it. "Not because of you" would be untrue of one that was ill.
comes-to-nothing = Det bliver ikke til noget.
came-to-nothing = Det blev ikke til noget.
another-day = Det er lavet om.
other-clock = Vi ses stadig { $meeting-dayword }.
another-clock = Men tiden er lavet om.
sorry = Ventede du på mig? Undskyld.
why = Vil du vide hvorfor? Så spørg mig.
not-forgotten = Jeg har ikke glemt dig.
when = Vi ses { $meeting-daypart }.
place = Det er her: { $meeting-place }.
no-day = Ses vi en anden dag? Det siger jeg til dig.
hears = Du hører fra mig { $waiting-hears }.
feel = Du må gerne være ked af det. Du må også gerne synes, det er fint.
greeting = Hilsen { $adviser-first }
