# A meeting that is moved or called off, 7 to 9. Order and conditions: content/letters/meeting-moved/7-9.tera.

title = Til { $child-first }
hello = Hej { $child-first }
# Nobody is said to have done it: the child may have asked for it. "Not because of you" would be untrue of one that was ill.
off = Vi skulle ses { $was-date }. Det bliver ikke til noget.
other-day = Vi skulle ses { $was-date }. Det er lavet om.
other-clock = Vi ses stadig { $meeting-date }. Men tiden er lavet om.
was = Vi skulle have set hinanden { $was-date }. Det blev ikke til noget.
sorry = Ventede du på mig? Det er jeg ked af.
not-forgotten = Jeg har ikke glemt dig.
when-title = Hvornår ses vi så?
when-today = Vi ses i dag. Det er { $meeting-date } klokken { $meeting-spoken }.
when-tomorrow = Vi ses i morgen. Det er { $meeting-date } klokken { $meeting-spoken }.
when-day = Vi ses { $meeting-date }. Det er klokken { $meeting-spoken }.
how-long = Det varer cirka { $meeting-length }.
place = Det er her: { $meeting-place }.
does-it-fit = Passer tiden ikke så godt? Så sig det til mig.
does-it-fit-by = Passer tiden ikke så godt? Så sig det til den, der gav dig papiret.
unknown-title = Det ved jeg ikke endnu
no-day = Jeg ved ikke, om vi skal ses en anden dag. Når jeg ved det, siger jeg det.
hears = Du hører fra mig { $waiting-hears }.
between-title = Imens
why = Vil du vide hvorfor? Så spørg mig.
feel = Du må gerne være ked af det. Du må også gerne synes, det er fint.
talk-trusted = Vil du snakke med nogen? Så gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Vil du snakke med mig? Så ring på { $adviser-phone }.
call-hours = Vil du snakke med mig? Så ring på { $adviser-phone }. Det kan du { $adviser-hours }.
