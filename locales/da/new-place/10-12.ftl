# The first day in a new place, 10 to 12. Order and conditions: content/letters/new-place/10-12.tera.

title = Til { $child-first }
hello = Hej { $child-first }
here = Du er kommet et nyt sted hen, og her skal du sove for tiden.
host = { $host-first } er en af de voksne her.
sudden = Måske gik det meget hurtigt, og måske er der meget, du ikke ved endnu.
may-title = Det må du
wake = Kan du ikke sove, så må du gerne sige det til en voksen, også midt om natten.
ask = Du må spørge om alt: hvor tingene er, hvornår I spiser, og om du skal i skole i morgen.
things = Mangler du noget hjemmefra, så sig det til en voksen her eller til mig.
family = Vil du vide noget om din familie eller dine dyr, så spørg mig. Jeg svarer på det, jeg kan.
how-long-title = Hvor længe skal du være her?
how-long = Det fortæller jeg dig, så snart jeg ved det.
hear-title = Hvornår hører du fra mig?
meet = Vi mødes { $meeting-date } klokken { $meeting-clock }.
hears = Du hører fra mig { $waiting-hears }.
between-title = Og imens?
feel = Du må gerne være vred, ked af det eller lettet. Man kan også være det hele på én gang.
call = Vil du snakke med mig, kan du ringe på { $adviser-phone }.
call-hours = Vil du snakke med mig, kan du ringe på { $adviser-phone }, { $adviser-hours }.
