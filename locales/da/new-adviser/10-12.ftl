# Another adviser, 10 to 12. Order and conditions: content/letters/new-adviser/10-12.tera.
# What stands in { $change-why }, { $change-found }, { $change-knows } and { $words } are the adviser's own sentences.
# In why-former and why-somebody they are those of the adviser before, who says "jeg" there.

title = Til { $child-first }
hello = Hej { $child-first }
me = Jeg hedder { $adviser-first }, og nu er jeg din rådgiver.
me-soon = Jeg hedder { $adviser-first }. Fra { $change-date } er jeg din rådgiver.
about = { $adviser-about }
before-title = En ny rådgiver
former = Indtil nu har { $former-first } været din rådgiver.
former-now = Lige nu er det { $former-first }, der er din rådgiver.
somebody-else = Indtil nu har du haft en anden rådgiver.
somebody-else-now = Lige nu har du en anden rådgiver.
why = { $change-why }
why-former = { $former-first } skriver: "{ $change-why }"
why-somebody = Den anden rådgiver skriver: "{ $change-why }"
not-you = Det er ikke på grund af dig.
say-goodbye = Vil du sige farvel eller tak til { $former-first }, så sig det til mig. Så hjælper jeg med det.
say-goodbye-unnamed = Vil du sige farvel eller tak til den anden rådgiver, så sig det til mig. Så hjælper jeg med det.
found = { $change-found }
knows-title = Det ved jeg i forvejen
knows = { $change-knows }
not-again = Det behøver du ikke fortælle en gang til.
put-right = Er noget af det forkert, må du gerne rette mig.
promises-title = Det er du blevet lovet
promise = { $words }
promise-with = { $words } Det sker senest { $with }.
mine-now = Det har jeg ansvaret for nu.
meet-title = Hvornår mødes vi?
hears-title = Hvornår hører du fra mig?
meet-today = Vi mødes i dag klokken { $meeting-clock }.
meet-tomorrow = Vi mødes i morgen klokken { $meeting-clock }.
meet = Vi mødes { $meeting-date } klokken { $meeting-clock }.
place = Det er her: { $meeting-place }.
comes = { $former-first } er med, når vi ses. Så kan I sige farvel.
comes-unnamed = Din gamle rådgiver er med, når vi ses. Så kan I sige farvel.
hears = Du hører fra mig { $waiting-hears }.
between-title = Og imens?
ask = Du må gerne spørge, hvem jeg er, og hvad jeg laver.
ask-why = Du må også gerne spørge, hvorfor du får en ny rådgiver.
promised-by = Har { $former-first } lovet dig noget, så sig det til mig. Så siger jeg, om jeg kan holde det.
promised = Har din gamle rådgiver lovet dig noget, så sig det til mig. Så siger jeg, om jeg kan holde det.
feel = Du må gerne være skuffet, sur eller lettet. Det må du også gerne sige til mig.
talk-trusted = Vil du snakke med nogen, kan du gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Vil du snakke med mig, kan du ringe på { $adviser-phone }.
call-hours = Vil du snakke med mig, kan du ringe på { $adviser-phone }, { $adviser-hours }.
