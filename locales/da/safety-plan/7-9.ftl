# The safety plan, 7 to 9. Order and conditions: content/letters/safety-plan/7-9.tera.
# What stands in { $plan-lines } are the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
adults = Her kan du se, hvad vi voksne har aftalt.
plan-title = Det har vi aftalt
line = { $plan-lines }
call-title = Hvis du har brug for hjælp
danger = Er det farligt lige nu? Gå væk, hvis du kan. Find en, du er tryg ved. Ring 112. Der svarer en voksen, som hjælper.
afraid = Er du bange? Så sig det til en voksen, du er tryg ved.
talk-trusted = Du kan gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Du kan også ringe til mig på { $adviser-phone }.
call-hours = Du kan også ringe til mig på { $adviser-phone }. Det kan du { $adviser-hours }.
call-night = Er det aften, nat eller weekend? Så kan en voksen ringe til { $plan-night }. Der svarer kommunens vagt.
call-night-police = Er det aften, nat eller weekend? Så kan en voksen ringe til { $plan-night }. Det er politiet, der svarer. Den voksne kan bede om kommunens vagt.
until-title = Hvor længe?
until = Det gælder, til det bliver lavet om. Så siger jeg det til dig.
until-day = Det gælder til og med { $plan-until }. Så snakker vi om det igen.
changed = Sker det ikke, som vi har aftalt? Så sig det til mig.
not-your-job = Voksne skal passe på børn. Det er de voksnes job, ikke dit.
