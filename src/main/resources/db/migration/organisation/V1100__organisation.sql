-- Who there is: committees in a tree, their sessions, sectors, departments, people, members and bodies.

create table committee (
  id uuid primary key,
  parent_id uuid references committee (id),
  level text not null check (level in ('PROVINCE', 'CITY', 'COUNTY')),
  name text not null,
  code text not null unique
);
create index committee_by_parent on committee (parent_id);

create table session (
  id uuid primary key,
  committee_id uuid not null references committee (id),
  term integer not null check (term > 0),
  number integer not null check (number > 0),
  name text not null,
  starts_on date not null,
  ends_on date not null,
  unique (committee_id, term, number),
  check (ends_on >= starts_on)
);
create index session_by_start on session (committee_id, starts_on desc);

create table sector (
  id uuid primary key,
  committee_id uuid not null references committee (id),
  name text not null,
  unique (committee_id, name)
);

create table department (
  id uuid primary key,
  committee_id uuid not null references committee (id),
  code text not null,
  name text not null,
  duties text not null,
  unique (committee_id, code)
);

create table person (
  id uuid primary key,
  committee_id uuid not null references committee (id),
  department_id uuid references department (id),
  name text not null,
  phone text not null,
  email text not null,
  active boolean not null default true
);
create index person_by_committee on person (committee_id);
create index person_by_department on person (department_id) where department_id is not null;

create table person_role (
  person_id uuid not null references person (id),
  role text not null check (role in (
    'PROPOSER', 'COMMITTEE_STAFF', 'COMMITTEE_LEAD', 'TRANSMISSION_OFFICE', 'DEPARTMENT_HANDLER',
    'DEPARTMENT_APPROVER', 'SUPERVISOR', 'ASSESSOR', 'ADMIN', 'AUDITOR')),
  primary key (person_id, role)
);

create table member (
  person_id uuid primary key references person (id),
  committee_id uuid not null references committee (id),
  number text not null,
  sector_id uuid not null references sector (id),
  post text not null,
  unique (committee_id, number)
);
create index member_by_sector on member (sector_id);

create table body (
  id uuid primary key,
  committee_id uuid not null references committee (id),
  name text not null,
  kind text not null check (kind in ('PARTY', 'GROUP', 'SECTOR', 'SPECIAL_COMMITTEE')),
  contact_person_id uuid not null references person (id),
  unique (committee_id, name)
);
create index body_by_contact on body (contact_person_id);

-- The local account of a person. User names are one name space for all committees, in lower case.
create table account (
  person_id uuid primary key references person (id),
  username text not null unique check (username = lower(username)),
  password_hash text not null,
  must_change_password boolean not null,
  failures integer not null default 0,
  locked_until timestamptz,
  last_sign_in timestamptz
);

-- What a committee set differently from the default.
create table setting (
  committee_id uuid not null references committee (id),
  key text not null,
  value text not null,
  primary key (committee_id, key)
);
