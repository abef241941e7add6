# A sign of life, 10 to 12. Order and conditions: content/letters/waiting/10-12.tera.

title = Til { $child-first }
hello = Hej { $child-first }
personal = { $meeting-personal }
not-forgotten = Jeg har ikke glemt dig.
here-it-is = Lige nu venter vi. Her kan du læse hvorfor.
waiting-title = Hvad venter vi på?
waits-for = { $waiting-for } Jeg holder øje med det.
waits = Vi venter på, at nogle andre bliver færdige. Jeg holder øje med det.
unknown-title = Hvad ved jeg ikke endnu?
unknown = Jeg ved ikke, hvor længe vi skal vente. Når jeg ved det, siger jeg det til dig.
hear-title = Hvornår hører du fra mig?
# Where they meet first.
sign-meets = Vi ses { $sign-day }.
sign-too = Du hører også fra mig { $sign-too }. Det gør du, selv hvis der ikke er noget nyt.
hears = Du hører fra mig { $waiting-hears }.
hears-call = Jeg ringer til dig, som vi har aftalt.
hears-message = Jeg skriver til dig, som vi har aftalt.
hears-adult = Det kommer gennem den voksne, vi har aftalt.
hears-anyway = Det gør du også, hvis der ikke er noget nyt.
between-title = Og imens?
not-your-job = Du behøver ikke gøre noget, mens vi venter. Det er de voksnes ansvar.
talk-trusted = Vil du snakke med nogen, kan du gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Vil du snakke med mig, kan du ringe på { $adviser-phone }.
call-hours = Vil du snakke med mig, kan du ringe på { $adviser-phone }, { $adviser-hours }.
ask-me = Vil du vide mere, så spørg mig.
