# A sign of life, 7 to 9. Order and conditions: content/letters/waiting/7-9.tera.

title = Til { $child-first }
hello = Hej { $child-first }
personal = { $meeting-personal }
not-forgotten = Jeg har ikke glemt dig.
here-it-is = Derfor får du det her brev.
waiting-title = Hvad venter vi på?
waits-for = { $waiting-for }
waits = Vi venter på, at nogle andre bliver færdige.
i-watch = Det er mig, der holder øje med det.
unknown-title = Det ved jeg ikke endnu
unknown = Jeg ved ikke, hvor lang tid det tager. Når jeg ved det, siger jeg det til dig.
hear-title = Hvornår hører du fra mig?
# Where they meet first.
sign-meets = Vi ses { $sign-day }.
sign-too = Du hører også fra mig { $sign-too }. Selv hvis der ikke er noget nyt.
hears = Du hører fra mig { $waiting-hears }.
hears-call = Jeg ringer til dig, som vi har aftalt.
hears-message = Jeg skriver til dig, som vi har aftalt.
hears-adult = Den voksne, vi har aftalt, siger det til dig.
hears-anyway = Også hvis der ikke er noget nyt.
between-title = Imens
not-your-job = Du behøver ikke gøre noget. Det er vores job.
talk-trusted = Vil du snakke med nogen? Så gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Vil du snakke med mig? Så ring på { $adviser-phone }.
call-hours = Vil du snakke med mig? Så ring på { $adviser-phone }. Det kan du { $adviser-hours }.
ask-me = Vil du vide mere? Så spørg mig.
