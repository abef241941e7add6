# A sign of life, 13 to 17. Order and conditions: content/letters/waiting/13-17.tera.

title = Til { $child-first }
hello = Hej { $child-first }
personal = { $meeting-personal }
not-forgotten = Jeg har ikke glemt dig.
here-it-is = Lige nu venter vi, og jeg synes, du skal vide hvorfor.
waiting-title = Hvad venter vi på?
waits-for = { $waiting-for } Jeg holder øje med det.
waits = Vi venter på, at nogle andre bliver færdige med deres del. Jeg holder øje med det.
unknown-title = Hvad ved jeg ikke endnu?
unknown = Jeg ved ikke, hvor længe det tager. Når jeg ved det, får du det at vide.
hear-title = Hvornår hører du fra mig?
# Where they meet first.
sign-meets = Vi ses { $sign-day }.
sign-too = Du hører også fra mig { $sign-too }, selv hvis der ikke er noget nyt.
hears = Du hører fra mig { $waiting-hears }.
hears-call = Jeg ringer til dig, som vi har aftalt.
hears-message = Jeg skriver til dig, som vi har aftalt.
hears-adult = Det kommer gennem den voksne, vi har aftalt.
hears-anyway = Det gør du også, hvis der ikke er noget nyt.
between-title = Og imens?
not-your-job = Du behøver ikke gøre noget. Det er de voksnes ansvar.
talk-trusted = Vil du tale med nogen, kan du gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Vil du tale med mig, kan du ringe på { $adviser-phone }.
call-hours = Vil du tale med mig, kan du ringe på { $adviser-phone }, { $adviser-hours }.
ask-me = Vil du vide mere, så spørg mig.
