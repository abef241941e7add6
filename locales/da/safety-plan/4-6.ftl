# The safety plan, 4 to 6. Order and conditions: content/letters/safety-plan/4-6.tera.
# Mean at most 6 words, longest 9. What stands in { $plan-lines } are the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
adults = De voksne skal passe på dig. Det er deres job.
plan-title = Det har vi aftalt:
line = { $plan-lines }
talk-trusted = Du må gerne gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
afraid = Er du bange? Sig det til en voksen, du er tryg ved.
danger = Sker der noget farligt? Gå væk, hvis du kan. Find en, du er tryg ved. I kan ringe 112. Du må også gerne selv ringe.
until = Bliver det lavet om, siger jeg det til dig.
until-day = Sådan er det til og med { $plan-until }. Så snakker vi om det igen.
greeting = Hilsen { $adviser-first }
