# The first day in a new place, 13 to 17. Order and conditions: content/letters/new-place/13-17.tera.

title = Til { $child-first }
hello = Hej { $child-first }
me = Jeg hedder { $adviser-first } og er rådgiver i kommunen.
here = Du er kommet et andet sted hen. Det er her, du skal være lige nu.
host = Her kan du gå til { $host-first }.
sudden = Måske gik det stærkt, og måske er der meget, du gerne vil vide.
may-title = Sig til, og spørg
wake = Kan du ikke sove, så sig det til en voksen her, også midt om natten.
ask = Du kan spørge om alt: regler, mad, telefon, wifi, skole, og hvor du kan være i fred.
things = Mangler du noget af dit eget, så sig det til en voksen her eller til mig.
family = Vil du vide noget om din familie eller andre, du holder af, så spørg mig. Jeg svarer på det, jeg kan.
hard = Er der noget her, der ikke er i orden, så sig det til mig.
how-long-title = Det vil du måske gerne vide
how-long = Måske tænker du på, hvor længe du skal være her. Spørg mig, så tit du vil. Jeg siger, hvad jeg ved, og hvad jeg ikke ved endnu.
why = Du kan også spørge, hvem der har besluttet det, hvorfor, og hvem der ved, at du er her. Er du uenig, så sig det. Så fortæller jeg, hvad du kan gøre.
meet-title = Hvornår ses vi?
hear-title = Hvornår hører du fra mig?
meet-today = Vi ses i dag klokken { $meeting-clock }.
meet-tomorrow = Vi ses i morgen klokken { $meeting-clock }.
meet = Vi ses { $meeting-date } klokken { $meeting-clock }.
glad = Jeg glæder mig til at tale med dig.
personal = { $meeting-personal }
hears = Du hører fra mig { $waiting-hears }.
# After the day on which they meet.
hears-also = Du hører også fra mig { $waiting-hears }.
between-title = Hvem kan du tale med?
feel = Det er i orden at være vred, ked af det eller lettet. Man kan også være det hele på én gang.
call = Vil du tale med mig, kan du ringe på { $adviser-phone }.
call-hours = Vil du tale med mig, kan du ringe på { $adviser-phone }, { $adviser-hours }.
