# The safety plan, 10 to 12. Order and conditions: content/letters/safety-plan/10-12.tera.
# What stands in { $plan-lines } are the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
adults = Her kan du læse, hvad vi voksne har aftalt.
plan-title = Det har vi aftalt
line = { $plan-lines }
call-title = Hvis du har brug for hjælp
danger = Er det farligt lige nu, så gå væk, hvis du kan, og ring 112. Det må du gerne, både dag og nat.
afraid = Er du bange, så sig det til en voksen, du er tryg ved.
talk-trusted = Du kan gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Du kan også ringe til mig på { $adviser-phone }.
call-hours = Du kan også ringe til mig på { $adviser-phone }, { $adviser-hours }.
call-night = Er det aften, nat eller weekend? Så kan en voksen ringe til { $plan-night }. Der svarer kommunens vagt.
call-night-police = Er det aften, nat eller weekend? Så kan en voksen ringe til { $plan-night }. Det er politiet, der svarer. Den voksne skal bede om kommunens vagt.
until-title = Hvor længe gælder det?
until = Aftalen gælder, indtil vi laver en ny. Så siger jeg det til dig.
until-day = Det gælder til og med { $plan-until }. Så snakker vi om, hvad der skal gælde bagefter.
changed = Er der noget, der ikke passer mere, eller bliver aftalen ikke holdt? Så sig det til mig.
not-your-job = Det er de voksnes ansvar, at aftalen bliver holdt. Det er ikke dit.
