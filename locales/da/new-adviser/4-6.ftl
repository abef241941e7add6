# Another adviser, 4 to 6. Order and conditions: content/letters/new-adviser/4-6.tera.
# Mean at most 6 words, longest 9. What stands in { $change-why }, { $change-found }, { $change-knows } and { $words } are the adviser's own sentences.
# In why-former and why-somebody they are those of the adviser before, who says "jeg" there.

title = Til { $child-first }
hello = Hej { $child-first }
me = Jeg hedder { $adviser-first }. Nu hjælper jeg dig.
me-soon = Jeg hedder { $adviser-first }. Jeg skal hjælpe dig.
about = { $adviser-about }
former = Indtil nu har { $former-first } hjulpet dig.
former-now = Lige nu er det { $former-first }, der hjælper dig.
somebody-else = Indtil nu har en anden voksen hjulpet dig.
somebody-else-now = Lige nu hjælper en anden voksen dig.
why = { $change-why }
why-former = { $former-first } siger: "{ $change-why }"
why-somebody = Den anden voksne siger: "{ $change-why }"
not-you = Det er ikke på grund af dig.
say-goodbye = Vil du sige farvel til { $former-first }? Så sig det til mig.
say-goodbye-unnamed = Vil du sige farvel til den anden voksne? Så sig det til mig.
found = { $change-found }
knows-title = Noget behøver du ikke sige igen. Det ved jeg allerede:
knows = { $change-knows }
promises-title = Det har vi lovet dig.
promise = { $words }
promise-with = { $words } Det sker { $with }. Måske før.
meet = Vi ses { $meeting-daypart }.
comes = { $former-first } er også med. Så kan I sige farvel.
comes-unnamed = Den, der hjalp dig før, er også med. Så kan I sige farvel.
place = Det er her: { $meeting-place }.
hears = Du hører fra mig { $waiting-hears }.
promises-ask = Er der lovet dig noget? Så sig det til mig.
feel = Du må gerne være ked af det. Du må også gerne synes, det er fint.
greeting = Hilsen { $adviser-first }
