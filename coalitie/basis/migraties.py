"""A faster way to install the triggers that keep the history."""

from django.db.migrations.operations.base import Operation


class TriggersErbij(Operation):
    """Install many triggers (``pgtrigger.migrations.AddTrigger``) in one operation.

    A trigger changes nothing about a model in Python, so unlike ``AddTrigger`` this does not make
    Django build every related model again for each of them: minutes become seconds.
    """

    def __init__(self, toevoegingen):
        self.toevoegingen = toevoegingen

    def state_forwards(self, app_label, state):
        """Note the triggers in the options of their models."""
        for toevoeging in self.toevoegingen:
            opties = state.models[app_label, toevoeging.model_name.lower()].options
            opties["triggers"] = [*opties.get("triggers", []), toevoeging.trigger]

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        """Install them."""
        for toevoeging in self.toevoegingen:
            toevoeging.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        """Remove them."""
        for toevoeging in self.toevoegingen:
            toevoeging.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self):
        """Say what it does in the output of ``migrate``."""
        return f"Install {len(self.toevoegingen)} triggers"


class InEenKeer(Operation):
    """Apply operations that only add (``CreateModel``, ``AddField``, ``AddConstraint``) as one.

    Django builds every related model again after each operation; here it does so once.
    """

    def __init__(self, operaties):
        self.operaties = operaties

    def state_forwards(self, app_label, state):
        """Apply all of them to the state, which is built when it is next asked for."""
        state.__dict__.pop("apps", None)
        for operatie in self.operaties:
            operatie.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        """Apply them in their order."""
        for operatie in self.operaties:
            operatie.database_forwards(app_label, schema_editor, to_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        """Undo them in the opposite order."""
        for operatie in reversed(self.operaties):
            operatie.database_backwards(app_label, schema_editor, from_state, from_state)

    def describe(self):
        """Say what it does in the output of ``migrate``."""
        return f"Apply {len(self.operaties)} operations"
