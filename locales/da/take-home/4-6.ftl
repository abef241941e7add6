# From the end of the talk, 4 to 6. Order and conditions: content/letters/take-home/4-6.tera.
# Mean at most 6 words, longest 9. What stands in { $words } and { $ending-… } are the child's and the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
thanks = Tak for i dag.
thanks-later = Tak, fordi du var med.
nothing = Vi skrev ikke noget på papiret. Det er helt i orden.
said-title = Vi snakkede om det her.
said = Du sagde: "{ $ending-said }"
said-more = Du sagde mere. Det skrev jeg et andet sted.
said-kept = Jeg har skrevet ned, hvad du sagde. Det står et andet sted.
takes-title = Det husker jeg.
takes = { $telling ->
    [says] Jeg siger det videre, { $words }
    [whole] { $words }
   *[other] Jeg siger det videre: { $words }
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
takes-none = Måske siger jeg noget videre. Du må gerne spørge.
now-title = Hvad sker der nu?
now-none = Jeg ved ikke endnu, hvad der sker.
now-hears = Du hører fra mig { $waiting-hears }.
hears-call = Jeg ringer til dig.
hears-message = Jeg skriver til dig.
hears-adult = En voksen siger det til dig.
tell-before = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Jeg ringer til dig først.
tell-after = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Bagefter ringer jeg til dig.
tell-no = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }.
tell-plain = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }.
unknown-title = Noget mangler vi at finde ud af:
unknown = { $words } Når jeg ved det, siger jeg det.
unknown-with = { $words } Du hører fra mig { $with }. Måske før.
agreed-title = Det har vi aftalt:
agreed = { $words }
agreed-with = { $words } Det sker { $with }. Måske før.
needs-title = Det har du brug for:
needs = { $ending-needs }
next = Vi ses igen { $next-dayword }.
next-place = Det er her: { $next-place }.
next-none = Jeg ved ikke, hvornår vi ses igen. Når jeg ved det, siger jeg det.
at-home = { $ending-at-home }
home-you-decide = Derhjemme må du gerne fortælle om vores snak. Du må også gerne lade være.
home-you-decide-placed = Du må gerne fortælle, hvad vi snakkede om. Du må også gerne lade være.
home-together = Vi kan snakke om, hvad du siger derhjemme.
home-together-placed = Vi kan snakke om, hvad du siger bagefter.
talk-trusted = Vil du snakke? Så gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
ask-me = Du må gerne spørge mig.
wish = Hav det godt så længe.
greeting = Hilsen { $adviser-first }
