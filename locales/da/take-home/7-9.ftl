# From the end of the talk, 7 to 9. Order and conditions: content/letters/take-home/7-9.tera.
# What stands in { $words } and { $ending-… } are the child's and the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
thanks-today = Tak for i dag.
thanks = Tak, fordi du var med.
nothing = Vi skrev ikke noget på papiret denne gang. Det er helt i orden.
said-title = Det snakkede vi om
said = Du sagde: "{ $ending-said }"
said-more = Du sagde mere. Jeg skrev det ned, men ikke her.
said-kept = Jeg skrev ned, hvad du sagde. Det står ikke her.
takes-title = Det siger jeg videre
takes = { $telling ->
    [says] Jeg siger det videre, { $words }
    [whole] { $words }
   *[other] Det er mig, der siger det videre: { $words }
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
takes-none = Skal jeg sige noget videre? Så prøver jeg at sige det til dig først.
now-title = Hvad sker der nu?
now-none = Jeg ved ikke endnu, hvad der sker først. Når jeg ved det, siger jeg det til dig.
now-hears = Du hører fra mig { $waiting-hears }.
hears-call = Jeg ringer til dig, som vi har aftalt.
hears-message = Jeg skriver til dig, som vi har aftalt.
hears-adult = Den voksne, vi har aftalt, siger det til dig.
tell-before = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Jeg ringer til dig først. Det bad du om.
tell-after = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Så ringer jeg til dig. Det bad du om.
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
next = Vi ses { $next-date }. Det er klokken { $next-spoken }.
next-length = Det varer cirka { $next-length }.
next-place = Det er her: { $next-place }.
next-none-title = Hvornår ses vi igen?
next-none = Vi har ikke fundet en ny dag endnu. Når jeg kender den, siger jeg den til dig.
home-title = Hvad kan du sige hjemme?
home-title-placed = Hvad kan du sige der, hvor du bor?
home-title-two = Hvad kan du sige de steder, du bor?
at-home = { $ending-at-home }
home-you-decide = Det vælger du selv. Du må gerne sige noget. Du må også gerne lade være.
home-together = Det kan vi finde ud af sammen. Sig det til mig, hvis du er i tvivl.
between = Vil du snakke med nogen imens?
talk-trusted = Du kan gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Du kan også ringe til mig på { $adviser-phone }.
call-hours = Du kan også ringe til mig på { $adviser-phone }. Det kan du { $adviser-hours }.
ask-me = Sig det til mig. Så finder vi en, du kan snakke med.
wish = Hav det godt så længe.
