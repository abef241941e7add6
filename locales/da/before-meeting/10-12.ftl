# The letter before the meeting, 10 to 12. Order and conditions: content/letters/before-meeting/10-12.tera.
# The adviser's own words (meeting-why, meeting-place …) are whole sentences or phrases as typed; a sentence here must read well around all of them.

title = Brev til { $child-first }
hello = Hej { $child-first }

## Who I am
me-new = Jeg hedder { $adviser-full }.
me-again = Det er mig igen, { $adviser-first }.
me-adviser = Jeg er { $adviser-first }, din rådgiver i kommunen.
personal = { $meeting-personal }
adviser-who = Jeg er rådgiver i { $municipality-name }.
about = { $adviser-about }
new-adviser = Jeg er din nye rådgiver i kommunen.
carries-over = Du behøver ikke fortælle det hele igen.

## Why
why = Hvorfor skriver jeg?
why-own = { $meeting-why }
last-time = Det er sidste gang, vi har aftalt at mødes.

## When and where
when-where = Hvornår og hvor?
row-day = Dag:
when-today = i dag, { $meeting-date }
when-tomorrow = i morgen, { $meeting-date }
when-day = { $meeting-date }
row-clock = Klokken:
clock = { $meeting-clock }
row-length = Hvor længe:
how-long = cirka { $meeting-length }
row-place = Sted:
place = { $meeting-place }
row-who = Hvem:
who-two = dig og mig
who-three = dig, mig og { $writer-first }
place-other = Du må gerne bede om et andet sted.
place-together = Vi finder sammen ud af, hvor vi skal være.
place-later = Jeg siger til dig, hvor vi skal være.

## Who is there
who-there = Hvem er der?
person-talks = Jeg snakker med dig.
person-writes = Min kollega { $person-first } skriver det vigtigste ned.
person-supports = { $person-role ->
    [mother] Din mor er også med.
    [father] Din far er også med.
    [former-adviser] { $person-first }, som du kender, er også med.
    [leader] { $person-first } fra kommunen er også med.
    [police] { $person-first } fra politiet er også med.
    [barnehus] { $person-first } fra børnehuset er også med.
   *[other] { $person-first } er også med.
}
person-interprets = { $person-first } er tolk og oversætter. Sig til, hvis I kender hinanden.
only-me = Det er kun mig, der snakker med dig.
parents-know = { $parents-who ->
    [mother] Din mor er ikke med, men ved, at vi mødes.
    [father] Din far er ikke med, men ved, at vi mødes.
    [other] De voksne derhjemme er ikke med, men ved, at vi mødes.
    [guardian] Den voksne, der bestemmer om dig, er ikke med, men ved, at vi mødes.
   *[both] Dine forældre er ikke med, men ved, at vi mødes.
}
parents-away = De voksne derhjemme er ikke med.
parents-away-placed = { $parents-who ->
    [mother] Din mor er ikke med.
    [father] Din far er ikke med.
    [guardian] Den voksne, der bestemmer om dig, er ikke med.
   *[both] Dine forældre er ikke med.
}

## Bisidder
bisidder-right = Du har ret til en bisidder
# barnets lov § 6 stk. 1
bisidder-again = Det har du, hver gang vi mødes.
bisidder-one = Du kan vælge { $bisidder-role ->
    [mother] din mor
    [father] din far
   *[other] { $bisidder-first }
} eller en anden, der er fyldt 15 år. Du kan også sige nej tak.
bisidder-several = Det kan være { $bisidders-or }.
bisidder-other = Du kan også vælge en anden, der er fyldt 15 år, eller sige nej tak.
bisidder-none = Du kan vælge en, der er fyldt 15 år, eller sige nej tak.
bisidder-find = Kender du ingen? Så finder vi en sammen.
bisidder-how = Sig til mig, hvad du vælger.
bisidder-how-help = Sig til mig, hvem du tænker på.
bisidder-how-first = Sig til mig, hvem du tænker på, før du spørger nogen.

## What we talk about
topics = Hvad skal vi snakke om?
topic = { $meeting-topics }
topics-other = Du må gerne vælge noget andet.
topics-choose = Du må gerne vælge, hvad vi skal snakke om.
not-decided = Vi beslutter ikke noget på mødet.
no-meeting = Vil du slet ikke mødes? Så prøver vi at høre dig på en anden måde.

## What the child decides
you-decide = Det bestemmer du selv

## What becomes of it
who-knows = Hvad sker der med det, du siger?
told = Jeg siger det vigtigste til { $meeting-told-and }.

## Afterwards and meanwhile
after = Og bagefter?
after-own = { $meeting-after }
after-more = Før du går, siger jeg, hvad jeg ikke ved endnu.
come-back = Får du brug for hjælp igen? Så sig det til en voksen, du er tryg ved.
say-at-home = Vi snakker også om, hvad du kan sige derhjemme.
say-where-you-live = Vi snakker også om, hvad du kan sige der, hvor du bor.
say-in-two-homes = Vi snakker også om, hvad du kan sige de steder, du bor.
talk-to = Hvem kan du snakke med?
talk-trusted = Du kan gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
talk-anyone = Du kan gå til en voksen, du stoler på.
talk-me = Du kan spørge mig, når vi mødes.
call-me = Du kan også ringe til mig på { $adviser-phone }.
call-me-hours = Du kan også ringe til mig på { $adviser-phone }, { $adviser-hours }.
call-team = Du kan også ringe til { $municipality-team } på { $municipality-phone }.
borrow-phone = Spørg { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}, om du må låne en telefon.
keep-me = Jeg gemmer brevet til dig.
keep-adult = { $keeper-role ->
    [mother] Din mor
    [father] Din far
   *[other] { $keeper-first }
} gemmer brevet for dig.

## The child's own page: wishes for the meeting and questions, never a question about what happened
own-title = Din egen side
own-intro = Kun hvis du har lyst. Jeg og andre kan læse siden.
own-wishes = Jeg vil gerne:
own-bisidder = have en bisidder med
own-place = mødes et andet sted
own-break = holde pauser
own-topics = Det vil jeg snakke eller spørge om:
own-questions = Det vil jeg spørge om:
own-drawing = Tegn noget, du godt kan lide:
