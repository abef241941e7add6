# The first day in a new place, 10 to 12. Order and conditions: content/letters/new-place/10-12.tera.

title = Til { $child-first }
hello = Hej { $child-first }
me = Jeg hedder { $adviser-first }. Jeg er rådgiver i kommunen.
here = Du er kommet et andet sted hen. Det er her, du skal sove.
host = Her kan du gå til { $host-first }.
sudden = Måske gik det meget hurtigt, og måske har du mange spørgsmål.
may-title = Det må du gerne
wake = Kan du ikke sove? Så må du gerne sige det til en voksen her, også midt om natten.
ask = Du må gerne spørge om alt. Hvor er toilettet? Hvornår spiser vi? Hvad med skolen?
things = Mangler du noget af dit eget? Sig det til en voksen her eller til mig.
family = Savner du nogen, eller vil du gerne ringe til nogen? Så sig det til en voksen her eller til mig. Vi siger, hvad der kan lade sig gøre.
hard = Er noget svært her, må du gerne sige det til mig.
how-long-title = Det vil du måske gerne vide
how-long = Måske tænker du på, hvor længe du skal være her. Spørg mig, så tit du vil. Jeg siger, hvad jeg ved, og hvad jeg ikke ved endnu.
why = Du må også gerne spørge, hvorfor du er her, og hvem der ved det. Er du uenig, så sig det. Så fortæller jeg, hvad du kan gøre.
meet-title = Hvornår ses vi?
hear-title = Hvornår hører du fra mig?
meet-today = Vi ses i dag klokken { $meeting-clock }.
meet-tomorrow = Vi ses i morgen klokken { $meeting-clock }.
meet = Vi ses { $meeting-date } klokken { $meeting-clock }.
glad = Jeg glæder mig til at se dig.
personal = { $meeting-personal }
hears = Du hører fra mig { $waiting-hears }.
# After the day on which they meet.
hears-also = Du hører også fra mig { $waiting-hears }.
between-title = Og imens?
feel = Du må gerne være vred, ked af det eller lettet. Man kan også være det hele på én gang.
borrow = Du må gerne spørge, om du kan låne en telefon.
call = Vil du snakke med mig, kan du ringe på { $adviser-phone }.
call-hours = Vil du snakke med mig, kan du ringe på { $adviser-phone }, { $adviser-hours }.
