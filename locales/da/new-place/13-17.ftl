# The first day in a new place, 13 to 17. Order and conditions: content/letters/new-place/13-17.tera.

title = Til { $child-first }
hello = Hej { $child-first }
here = Du er kommet et nyt sted hen, og her skal du bo for tiden.
host = { $host-first } er en af de voksne her.
sudden = Måske gik det stærkt, og måske er der meget, du gerne vil vide.
may-title = Det kan du spørge om
wake = Kan du ikke sove, så sig det til en voksen, også midt om natten.
ask = Du må spørge om alt: regler, mad, skole, og hvornår du kan få ro.
things = Mangler du noget hjemmefra, så sig det til en voksen her eller til mig.
family = Vil du vide noget om din familie, så spørg mig. Jeg svarer på det, jeg kan.
how-long-title = Hvor længe skal du være her?
how-long = Det får du at vide, så snart jeg ved det.
hear-title = Hvornår hører du fra mig?
meet = Vi mødes { $meeting-date } klokken { $meeting-clock }.
hears = Du hører fra mig { $waiting-hears }.
between-title = Og imens?
feel = Det er i orden at være vred, ked af det eller lettet. Man kan også være det hele på én gang.
call = Vil du tale med mig, kan du ringe på { $adviser-phone }.
call-hours = Vil du tale med mig, kan du ringe på { $adviser-phone }, { $adviser-hours }.
