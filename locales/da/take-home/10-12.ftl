# From the end of the talk, 10 to 12. Order and conditions: content/letters/take-home/10-12.tera.
# What stands in { $words } and { $ending-… } are the child's and the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
thanks-today = Tak for i dag, { $ending-date }.
thanks = Tak, fordi du var med { $ending-date }.
thanks-undated = Tak, fordi du var med.
nothing = Vi skrev ikke noget på papiret denne gang. Det er helt i orden.
said-title = Det snakkede vi om
said = Du sagde: "{ $ending-said }"
said-more = Du fortalte mere. Jeg skrev det ned, men ikke her.
said-kept = Det, du fortalte, har jeg skrevet ned, men ikke her.
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
now-none = Jeg ved ikke endnu, hvad der skal ske nu. Når jeg ved det, siger jeg det til dig.
now-hears = Du hører fra mig { $waiting-hears }.
hears-call = Jeg ringer til dig, som vi har aftalt.
hears-message = Jeg skriver til dig, som vi har aftalt.
hears-adult = Det kommer gennem den voksne, vi har aftalt.
tell-before = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Jeg ringer til dig først, som du bad om.
tell-after = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Bagefter ringer jeg til dig, som du bad om.
tell-no = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Du ville ikke have, at jeg ringer. Det husker jeg.
tell-plain = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }.
unknown-title = Det ved jeg ikke endnu
unknown = { $words } Når jeg ved det, siger jeg det til dig.
unknown-with = { $words } Du hører fra mig senest { $with }.
agreed-title = Det har vi aftalt
agreed = { $words }
agreed-with = { $words } Det sker senest { $with }.
needs-title = Det har du brug for
needs = { $ending-needs }
next-title = Vi ses igen
next = Vi ses { $next-date } klokken { $next-clock }.
next-length = Vi snakker i cirka { $next-length }.
next-place = Vi mødes her: { $next-place }.
next-none-title = Hvornår ses vi igen?
next-none = Vi har ikke fundet en ny dag endnu. Når jeg kender den, får du den at vide.
home-title = Hvad kan du sige derhjemme?
home-title-placed = Hvad kan du sige der, hvor du bor?
home-title-two = Hvad kan du sige de steder, du bor?
at-home = { $ending-at-home }
home-you-decide = Det bestemmer du. Du må gerne sige det hele, lidt af det eller slet ikke noget.
home-together = Det kan vi finde ud af sammen. Spørg mig, hvis du er i tvivl.
between = Vil du snakke med nogen imens?
talk-trusted = Du kan gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Du kan også ringe til mig på { $adviser-phone }.
call-hours = Du kan også ringe til mig på { $adviser-phone }, { $adviser-hours }.
ask-me = Sig det til mig. Så finder vi en, du kan snakke med.
