# The first day in a new place, 7 to 9. Order and conditions: content/letters/new-place/7-9.tera.

title = Til { $child-first }
hello = Hej { $child-first }
me = Jeg hedder { $adviser-first }. Jeg er rådgiver i kommunen.
here = Du er kommet et andet sted hen. Det er her, du skal sove.
host = Her kan du gå til { $host-first }.
sudden = Måske gik det hurtigt, og måske har du mange spørgsmål.
may-title = Det må du gerne
wake = Vågner du om natten? Så må du gerne kalde på en voksen.
ask = Du må gerne spørge om alt. "Hvor er toilettet?" "Hvornår spiser vi?" "Må lyset være tændt?"
things = Mangler du noget af dit eget? Sig det til en voksen her eller til mig.
family = Tænker du på nogen eller på et dyr? Så sig det til mig.
hard = Er noget svært her? Det må du gerne sige til mig.
# Asked by the child: what it is told stands below, and a heading of ours that asks would have to answer.
how-long-title = Det vil du måske gerne vide
how-long = "Hvor længe skal jeg være her?" Spørg mig. Jeg siger, hvad jeg ved, og hvad jeg ikke ved.
how-long-meet = "Hvor længe skal jeg være her?" Det snakker vi om, når vi ses. Jeg siger, hvad jeg ved, og hvad jeg ikke ved.
why = "Hvorfor er jeg her?" Det må du også gerne spørge mig om. Jeg svarer på det, jeg kan.
meet-title = Hvornår ses vi?
hear-title = Hvornår hører du fra mig?
meet-today = Vi ses i dag klokken { $meeting-spoken }.
meet-tomorrow = Vi ses i morgen klokken { $meeting-spoken }.
meet = Vi ses { $meeting-date } klokken { $meeting-spoken }.
glad = Jeg glæder mig til at se dig.
personal = { $meeting-personal }
hears = Du hører fra mig { $waiting-hears }.
hears-also = Du hører også fra mig { $waiting-hears }.
between-title = Imens
feel = Du må gerne være ked af det, vred eller glad. Du må også gerne lege.
borrow = Du må gerne spørge, om du kan låne en telefon.
call = Vil du snakke med mig? Så ring på { $adviser-phone }.
call-hours = Vil du snakke med mig? Så ring på { $adviser-phone }. Det kan du { $adviser-hours }.
