# Another adviser, 7 to 9. Order and conditions: content/letters/new-adviser/7-9.tera.
# What stands in { $change-why }, { $change-found }, { $change-knows } and { $words } are the adviser's own sentences.
# In why-former and why-somebody they are those of the adviser before, who says "jeg" there.

title = Til { $child-first }
hello = Hej { $child-first }
me = Jeg hedder { $adviser-first }. Nu er jeg din rådgiver.
me-soon = Jeg hedder { $adviser-first }. Fra { $change-date } er jeg din rådgiver.
about = { $adviser-about }
before-title = En ny rådgiver
former = Indtil nu har { $former-first } været din rådgiver.
former-now = Lige nu er { $former-first } din rådgiver.
somebody-else = Indtil nu har du haft en anden rådgiver.
somebody-else-now = Lige nu har du en anden rådgiver.
why = { $change-why }
why-former = { $former-first } skriver: "{ $change-why }"
why-somebody = Den anden rådgiver skriver: "{ $change-why }"
not-you = Det er ikke på grund af dig.
say-goodbye = Vil du sige farvel eller tak til { $former-first }? Så sig det til mig.
say-goodbye-unnamed = Vil du sige farvel eller tak til den anden rådgiver? Så sig det til mig.
found = { $change-found }
knows-title = Det ved jeg allerede
knows = { $change-knows }
not-again = Det behøver du ikke fortælle igen.
put-right = Er noget af det forkert? Så sig det til mig.
promises-title = Det er du blevet lovet
promise = { $words }
promise-with = { $words } Det sker senest { $with }.
promises-ask = Har din gamle rådgiver lovet dig noget? Så sig det til mig.
mine-now = Det er mit job nu.
meet-title = Hvornår ses vi?
hear-title = Hvornår hører du fra mig?
meet-today = Vi ses i dag klokken { $meeting-spoken }.
meet-tomorrow = Vi ses i morgen klokken { $meeting-spoken }.
meet = Vi ses { $meeting-date } klokken { $meeting-spoken }.
place = Det er her: { $meeting-place }.
comes = { $former-first } er også med. Så kan I sige farvel.
comes-unnamed = Din gamle rådgiver er også med. Så kan I sige farvel.
hears = Du hører fra mig { $waiting-hears }.
between-title = Imens
ask = Du må gerne spørge mig om alt.
feel = Du må gerne være ked af det eller sur. Du må også gerne synes, det er fint.
talk-trusted = Vil du snakke med nogen? Så gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Vil du snakke med mig? Så ring på { $adviser-phone }.
call-hours = Vil du snakke med mig? Så ring på { $adviser-phone }. Det kan du { $adviser-hours }.
