# The letter before the meeting, 4 to 6. Order and conditions: content/letters/before-meeting/4-6.tera.
# The adviser's own words (meeting-why, meeting-place …) are whole sentences or phrases as typed; a sentence here must read well around all of them.

title = Til { $child-first }
hello = Hej { $child-first }

we-meet = Vi skal ses
me-new = Jeg hedder { $adviser-first }.
me-again = Det er { $adviser-first } igen.
me-adviser = Det er { $adviser-first }.
about = { $adviser-about }
carries-over = Du behøver ikke fortælle det hele igen.
personal = { $meeting-personal }
why-own = { $meeting-why }
when = Vi ses { $meeting-daypart }.
last-time = Så siger vi også farvel.
place = Det er her: { $meeting-place }.
place-other = Hellere et andet sted? Så sig det.

person-talks = Jeg snakker med dig.
person-writes = { $person-first } skriver lidt ned.
person-supports = { $person-role ->
    [mother] Din mor er med.
    [father] Din far er med.
    [former-adviser] { $person-first }, som du kender, er også med.
   *[other] { $person-first } er med.
}
person-interprets = { $interpreter-speech ->
    [signed] { $person-first } kan tegnsprog.
   *[spoken] { $person-first } kan dit sprog.
}

parents-know = { $parents-who ->
    [mother] Din mor er ikke med. Hun ved, at vi ses.
    [father] Din far er ikke med. Han ved, at vi ses.
    [other] De voksne derhjemme er ikke med. De ved, at vi ses.
    [guardian] Den voksne, der bestemmer om dig, er ikke med. Den voksne ved, at vi ses.
   *[both] Dine forældre er ikke med. De ved, at vi ses.
}
parents-away = De voksne derhjemme er ikke med.
parents-away-placed = { $parents-who ->
    [mother] Din mor er ikke med.
    [father] Din far er ikke med.
    [guardian] Den voksne, der bestemmer om dig, er ikke med.
   *[both] Dine forældre er ikke med.
}

you-may = Det må du gerne
told-adult = Måske fortæller jeg en voksen noget.
bisidder-other = Eller en anden? Eller ingen?
after = Bagefter
come-back = Har du brug for hjælp? Gå til en voksen, du er tryg ved.

greeting = Hilsen { $adviser-first }

own-drawing = Tegn til mig, hvis du vil
