// Makes one user for each service's database on a MongoDB of one's own. Can be run again: passwords are set anew.
//
//   mongosh "mongodb://admin@mongo:27017/admin?tls=true" --file users.js
//
// with INTAKE_PASSWORD, TRIAGE_PASSWORD, RESOLUTION_PASSWORD and FEEDBACK_PASSWORD in the environment. Each may read and write its
// own database and nothing else; the services declare their indexes themselves at every start, which readWrite includes.
const services = ["intake", "triage", "resolution", "feedback"];

for (const service of services) {
  const password = process.env[service.toUpperCase() + "_PASSWORD"];
  if (!password) {
    throw new Error(service.toUpperCase() + "_PASSWORD is not set");
  }
  const database = db.getSiblingDB("redress_" + service);
  const roles = [{ role: "readWrite", db: "redress_" + service }];
  if (database.getUser(service)) {
    database.updateUser(service, { pwd: password, roles });
  } else {
    database.createUser({ user: service, pwd: password, roles });
  }
  print("user " + service + " of redress_" + service);
}
