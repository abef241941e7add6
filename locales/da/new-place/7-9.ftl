# The first day in a new place, 7 to 9. Order and conditions: content/letters/new-place/7-9.tera.

title = Til { $child-first }
hello = Hej { $child-first }
here = Du er kommet et nyt sted hen. Her skal du sove nu.
host = { $host-first } er en af de voksne her.
sudden = Måske gik det hurtigt.
may-title = Det må du
wake = Vågner du om natten? Så må du kalde på en voksen.
ask = Du må spørge om alt. Hvor er toilettet? Hvornår spiser vi? Må lyset være tændt?
things = Mangler du noget hjemmefra? Sig det til en voksen her eller til mig.
family = Tænker du på din familie eller et dyr? Spørg mig. Jeg svarer på det, jeg kan.
how-long-title = Hvor længe skal du være her?
how-long = Det siger jeg til dig, når jeg ved det.
hear-title = Hvornår hører du fra mig?
meet = Vi ses { $meeting-date } klokken { $meeting-spoken }.
hears = Du hører fra mig { $waiting-hears }.
between-title = Imens
feel = Du må gerne være ked af det eller vred. Du må også gerne lege.
call = Vil du snakke med mig? Så ring på { $adviser-phone }.
call-hours = Vil du snakke med mig? Så ring på { $adviser-phone }, { $adviser-hours }.
