# Who reads what in the catalogs that are given to the portal. Written by the portal with data.fondaco: change neither.
# What is decided of all else, an administrator may say in a package of their own, own.trino: rules allow, batch,
# row_filters and batch_column_masks of the same form. They are never asked of the portal's catalogs.
package fondaco.trino

import future.keywords.contains
import future.keywords.every
import future.keywords.if
import future.keywords.in

settings := data.fondaco.settings

rights := data.fondaco.rights

user := input.context.identity.user

operation := input.action.operation

default allow := false

allow if {
	count(resources) > 0
	every resource in resources {
		permits(resource)
	}
}

allow if {
	count(resources) == 0
	permits(nothing)
}

allow if {
	every resource in resources {
		is_other(resource)
	}
	not guarded
	data.own.trino.allow == true
}

resources contains input.action.resource

resources contains input.action.targetResource

# Lists: the places of what is allowed.
batch contains i if {
	operation != "FilterColumns"
	some i, resource in input.action.filterResources
	permits(resource)
}

batch contains i if {
	operation == "FilterColumns"
	count(input.action.filterResources) == 1
	resource := input.action.filterResources[0]
	permits(resource)
	some i, _ in resource.table.columns
}

batch contains i if {
	operation != "FilterColumns"
	some i in data.own.trino.batch
	is_other(input.action.filterResources[i])
}

batch contains i if {
	operation == "FilterColumns"
	some i in data.own.trino.batch
	is_other(input.action.filterResources[0])
}

# The portal has neither filters nor masks: its modes are views. Those of an administrator hold elsewhere.
row_filters contains filter if {
	some filter in data.own.trino.row_filters
	is_other(input.action.resource)
}

batch_column_masks contains mask if {
	some mask in data.own.trino.batch_column_masks
	is_other(input.action.filterResources[mask.index])
}

# What a resource is about.
kinds := {
	"catalog", "schema", "table", "column", "function",
	"catalogSessionProperty", "systemSessionProperty", "user", "nothing",
}

nothing := {"nothing": true}

is_known(resource) if {
	count(resource) > 0
	every kind, _ in resource {
		kind in kinds
	}
}

catalogs_of(resource) := {name |
	some name in [
		object.get(resource, ["catalog", "name"], ""),
		object.get(resource, ["schema", "catalogName"], ""),
		object.get(resource, ["table", "catalogName"], ""),
		object.get(resource, ["column", "catalogName"], ""),
		object.get(resource, ["function", "catalogSchema", "catalogName"], ""),
		object.get(resource, ["catalogSessionProperty", "catalogName"], ""),
	]
	name != ""
}

is_given(resource) if {
	some name in catalogs_of(resource)
	name in settings.catalogs
}

is_other(resource) if {
	is_array(settings.catalogs)
	is_known(resource)
	not is_given(resource)
}

permits(resource) if {
	is_known(resource)
	is_given(resource)
	user in settings.unbound
}

permits(resource) if {
	is_known(resource)
	is_given(resource)
	reads(resource)
}

permits(resource) if {
	is_other(resource)
	permits_other(resource)
}

# The portal's catalogs.
reads(resource) if {
	operation in {"AccessCatalog", "FilterCatalogs", "ShowSchemas"}
	rights[user][resource.catalog.name]
}

reads(resource) if {
	operation in {"FilterSchemas", "ShowTables"}
	rights[user][resource.schema.catalogName][resource.schema.schemaName]
}

reads(resource) if {
	operation in {"FilterSchemas", "ShowTables"}
	resource.schema.schemaName == "information_schema"
	rights[user][resource.schema.catalogName]
}

reads(resource) if {
	operation in {"SelectFromColumns", "FilterTables", "FilterColumns", "ShowColumns"}
	rights[user][resource.table.catalogName][resource.table.schemaName][resource.table.tableName]
}

reads(resource) if {
	operation in {"SelectFromColumns", "FilterTables", "FilterColumns", "ShowColumns"}
	resource.table.schemaName == "information_schema"
	rights[user][resource.table.catalogName]
}

# Asked of the owner of a view whenever somebody else reads it, and when it is made.
reads(resource) if {
	operation == "CreateViewWithSelectFromColumns"
	data.fondaco.passable[user][resource.table.catalogName][resource.table.schemaName][resource.table.tableName]
}

# All else.
guarded if operation in {"ImpersonateUser", "WriteSystemInformation"}

permits_other(_) if {
	operation == "ImpersonateUser"
	user == settings.portal
	settings.in_names
}

permits_other(_) if {
	settings.others == "allow"
	not guarded
}

permits_other(_) if {
	user == settings.portal
	not guarded
}

permits_other(_) if operation in {"ExecuteQuery", "SetSystemSessionProperty"}

permits_other(resource) if {
	operation in {"ViewQueryOwnedBy", "FilterViewQueryOwnedBy", "KillQueryOwnedBy"}
	resource.user.user == user
}

# What drivers ask, and the functions that Trino has itself.
system_schemas := {"jdbc", "information_schema"}

permits_other(resource) if {
	operation in {"AccessCatalog", "FilterCatalogs", "ShowSchemas"}
	resource.catalog.name == "system"
}

permits_other(resource) if {
	operation in {"FilterSchemas", "ShowTables"}
	resource.schema.catalogName == "system"
	resource.schema.schemaName in system_schemas
}

permits_other(resource) if {
	operation in {"SelectFromColumns", "FilterTables", "FilterColumns", "ShowColumns"}
	resource.table.catalogName == "system"
	resource.table.schemaName in system_schemas
}

permits_other(resource) if {
	operation == "ShowFunctions"
	resource.schema.catalogName == "system"
	resource.schema.schemaName == "builtin"
}

permits_other(resource) if {
	operation in {"ExecuteFunction", "FilterFunctions", "ShowFunctions"}
	resource.function.catalogSchema.catalogName == "system"
	resource.function.catalogSchema.schemaName == "builtin"
}
