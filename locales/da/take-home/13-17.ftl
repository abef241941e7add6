# From the end of the talk, 13 to 17. Order and conditions: content/letters/take-home/13-17.tera.
# What stands in { $words } and { $ending-… } are the young person's and the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
thanks-today = Tak for i dag, { $ending-date }.
thanks = Tak for snakken { $ending-date }.
thanks-undated = Tak for snakken.
nothing = Vi skrev ikke noget på papiret denne gang. Det er helt i orden.
said-title = Det talte vi om
said = Du sagde: "{ $ending-said }"
said-more = Du fortalte også noget andet. Det har jeg skrevet ned. Det står ikke her, for andre kan læse papiret.
said-kept = Det, du fortalte, har jeg skrevet ned. Det står ikke her, for andre kan læse papiret.
takes-title = Det tager jeg med videre
takes = { $telling ->
    [says] Jeg siger det videre, { $words }
   *[other] { $words }
}
takes-with = { $telling ->
    [says] Jeg siger til { $with }, { $words }
    [tells] Jeg fortæller { $with }, { $words }
    [tells-about] Jeg fortæller { $with } { $words }
    [writes] Jeg skriver til { $with }, { $words }
    [asks] Jeg spørger { $with }, { $words }
    [asks-about] Jeg spørger { $with } { $words }
   *[other] Det her siger jeg til { $with }: { $words }
}
takes-none-title = Hvem får det at vide?
takes-none = Skal jeg sige noget videre, prøver jeg at sige det til dig først.
now-title = Hvad sker der nu?
now-none = Jeg ved ikke endnu, hvad der skal ske nu. Når jeg ved det, får du det at vide.
now-hears = Du hører fra mig { $waiting-hears }.
hears-call = Jeg ringer til dig, som vi har aftalt.
hears-message = Jeg skriver til dig, som vi har aftalt.
hears-adult = Det kommer gennem den voksne, vi har aftalt.
tell-before = Jeg taler med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Jeg ringer til dig først, som du bad om.
tell-after = Jeg taler med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Jeg ringer til dig bagefter, som du bad om.
tell-no = Jeg taler med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Du ville helst ikke have, at jeg ringer, så det gør jeg ikke.
tell-plain = Jeg taler med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }.
unknown-title = Det ved jeg ikke endnu
unknown = { $words } Når jeg ved det, får du det at vide.
unknown-with = { $words } Du hører fra mig senest { $with }.
agreed-title = Det har vi aftalt
agreed = { $words }
agreed-with = { $words } Det sker senest { $with }.
needs-title = Det har du brug for
needs = { $ending-needs }
next-title = Næste gang
next = Vi ses { $next-date } klokken { $next-clock }.
next-length = Vi taler sammen i cirka { $next-length }.
next-place = Vi mødes her: { $next-place }.
next-none-title = Hvornår mødes vi igen?
next-none = Vi har ikke fundet en dag til næste gang. Når jeg kender den, får du den at vide.
home-title = Hvad kan du sige derhjemme?
home-title-placed = Hvad kan du sige der, hvor du bor?
home-title-two = Hvad kan du sige de steder, du bor?
at-home = { $ending-at-home }
home-you-decide = Det bestemmer du. Du kan fortælle det hele, noget af det eller ingenting.
home-together = Vi kan tale om, hvad du kan svare, hvis nogen spørger. Sig til, hvis du er i tvivl.
between = Vil du tale med nogen imens?
talk-trusted = Du kan gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Du kan også ringe til mig på { $adviser-phone }.
call-hours = Du kan også ringe til mig på { $adviser-phone }, { $adviser-hours }.
ask-me = Sig det til mig. Så finder vi en, du kan tale med.
