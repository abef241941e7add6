# The first day in a new place, 10 to 12. Order and conditions: content/letters/new-place/10-12.tera.

title = Til { $child-first }
hello = Hej { $child-first }
me = Jeg hedder { $adviser-first }. Jeg er rådgiver i kommunen.
personal = { $meeting-personal }
here = Du er kommet et andet sted hen. Det er her, du skal sove.
host = Her kan du gå til { $host-first }.
sudden = Måske gik det meget hurtigt, og måske har du mange spørgsmål.
may-title = Det må du gerne
wake = Kan du ikke sove? Så må du gerne sige det til en voksen, også midt om natten.
ask = Du må gerne spørge om alt. Hvor er tingene? Hvornår spiser I? Hvad med skolen?
things = Mangler du noget af dit eget, så sig det til en voksen eller mig.
family = Tænker du på nogen, eller vil du ringe til nogen? Så spørg mig. Jeg svarer på det, jeg kan.
hard = Er noget svært her, må du gerne sige det til mig.
how-long-title = Hvor længe skal du være her?
how-long = Det må du gerne spørge mig om. Jeg fortæller dig det, jeg ved, og hvad jeg ikke ved.
why = Vil du vide, hvorfor du er her, så spørg mig.
hear-title = Hvornår hører du fra mig?
meet-today = Vi mødes i dag klokken { $meeting-clock }.
meet-tomorrow = Vi mødes i morgen klokken { $meeting-clock }.
meet = Vi mødes { $meeting-date } klokken { $meeting-clock }.
hears = Du hører fra mig { $waiting-hears }.
between-title = Og imens?
feel = Du må gerne være vred, ked af det eller lettet. Man kan også være det hele på én gang.
borrow = Du må gerne spørge, om du kan låne en telefon.
call = Vil du snakke med mig, kan du ringe på { $adviser-phone }.
call-hours = Vil du snakke med mig, kan du ringe på { $adviser-phone }, { $adviser-hours }.
