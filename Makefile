# Everything starts here; `make help` lists it. PYTHON=… picks another Python for the virtual environment.

PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help run test bench check css klaar klaar-dev lighthouse opmaak vertaal schermafdruk iconen vergrendel

help: ## toon wat er kan
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 18

run: klaar ## start het hele portaal op http://127.0.0.1:8000 (PORT=… voor een andere poort)
	@exec $(BIN)/python -m coalitie.opstart.start

test: klaar-dev ## draai alle tests (ARGS="tests/themas -k naam" voor een deel)
	@exec $(BIN)/python -m coalitie.opstart.proef $(ARGS)

check: klaar-dev ## de snelle controles: stijl, sjablonen, migraties, veiligheid
	@exec $(BIN)/python -m coalitie.opstart.controle

css: klaar ## bouw de css opnieuw als er iets aan veranderd is

opmaak: klaar-dev ## zet de opmaak van de code goed
	@$(BIN)/ruff check --fix --quiet . && $(BIN)/ruff format --quiet .

vertaal: klaar-dev ## zet nieuwe teksten klaar in locale/ om te vertalen
	@$(BIN)/python bouw/vertalingen.py --bijwerken

bench: klaar ## meet hoe snel het portaal is, naast kale views (ARGS=--opnieuw maakt de gegevens opnieuw)
	@$(BIN)/python bouw/bench/meet.py $(ARGS)
	@exec $(BIN)/python bouw/bench/geld.py $(ARGS)

lighthouse: klaar ## laat Lighthouse vier pagina's bekijken van een portaal dat draait (PORT=… voor een andere poort)
	@cd bouw/lighthouse && export PATH="$(CURDIR)/$(BIN):$$PATH" && npm ci --silent && node meet.mjs

schermafdruk: klaar-dev ## maak de afdrukken in README en handleiding opnieuw, van een portaal dat draait (PORT=…)
	@PYTHONPATH=. $(BIN)/python bouw/schermafdruk.py
	@PYTHONPATH=. $(BIN)/python bouw/handleiding.py

iconen: klaar-dev ## teken de iconen en het plaatje voor berichten opnieuw
	@PYTHONPATH=. $(BIN)/python bouw/iconen.py

vergrendel: klaar-dev ## zet de nieuwste toegestane versies van alle pakketten vast
	@$(BIN)/uv pip compile pyproject.toml $(VERGRENDEL) -o requirements.txt
	@$(BIN)/uv pip compile --group dev -c requirements.txt $(VERGRENDEL) -o requirements-dev.txt
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm install --package-lock-only

VERGRENDEL := --quiet --upgrade --generate-hashes --no-header --python-version 3.11

klaar:
	@$(PYTHON) coalitie/opstart/pakketten.py

klaar-dev:
	@$(PYTHON) coalitie/opstart/pakketten.py --dev
