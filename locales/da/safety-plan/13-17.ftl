# The safety plan, 13 to 17. Order and conditions: content/letters/safety-plan/13-17.tera.
# What stands in { $plan-lines } are the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
adults = Her står, hvad vi voksne har aftalt. Er du uenig, så sig det.
plan-title = Det har vi aftalt
line = { $plan-lines }
call-title = Hvis du har brug for hjælp
danger = Er det farligt lige nu, så gå væk, hvis du kan, og ring 112. Det kan du både dag og nat.
afraid = Er du bange eller i tvivl, så sig det til en voksen, du har tillid til.
talk-trusted = Du kan gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Du kan også ringe til mig på { $adviser-phone }.
call-hours = Du kan også ringe til mig på { $adviser-phone }, { $adviser-hours }.
call-night = Er det aften, nat eller weekend, så kan en voksen ringe til { $plan-night }. Der svarer kommunens vagt.
call-night-police = Er det aften, nat eller weekend, så kan en voksen ringe til { $plan-night }. Det er politiet, der svarer. Den voksne skal bede om kommunens vagt.
until-title = Hvor længe gælder det?
until = Aftalen gælder, indtil vi laver en ny. Så siger jeg det til dig.
until-day = Aftalen gælder til og med { $plan-until }. Så taler vi om, hvad der skal gælde bagefter.
changed = Er der noget, der ikke passer, eller bliver aftalen ikke holdt, så sig det til mig.
not-your-job = Det er de voksnes ansvar, at aftalen bliver holdt. Du skal ikke klare det alene.
