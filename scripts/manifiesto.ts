/**
 * What Office would refuse of a manifest, or would load from where nothing is: the order of its
 * elements as the published schemas have it (OfficeAppManifestV1_1.xsd and
 * TaskPaneAppVersionOverridesV1_0.xsd; Runtimes came later, before the form factors), texts and
 * versions that are too long, and addresses that do not lead to a file of the folder that is served.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, type Element } from './xml';

const ORDERS: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides',
  VersionOverrides:
    'Description Requirements Hosts Resources WebApplicationInfo EquivalentAddins VersionOverrides',
  'OfficeApp/Hosts/Host': '',
  'VersionOverrides/Hosts/Host': 'Runtimes AllFormFactors DesktopFormFactor',
  AllFormFactors: 'ExtensionPoint',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint',
  'ExtensionPoint:CustomFunctions': 'Script Page Metadata Namespace',
  'ExtensionPoint:PrimaryCommandSurface': 'OfficeTab CustomTab',
  CustomTab: 'Group Label InsertAfter InsertBefore',
  Group: 'Label Icon Control',
  Control: 'Label Supertip Icon Action Items',
  Supertip: 'Title Description',
  GetStarted: 'Title Description LearnMoreUrl',
  'Action:ExecuteFunction': 'FunctionName',
  'Action:ShowTaskpane': 'TaskpaneId SourceLocation Title',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
};
const LONGEST: Readonly<Record<string, number>> = {
  DisplayName: 125,
  ProviderName: 125,
  Description: 250,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
  'bt:Urls': 2048,
  'bt:Images': 2048,
};
const VERSION = /^\d{1,5}(?:\.\d{1,5}){0,3}$/;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const all = (name: string, from: Element): Element[] => [
  ...(from.name === name ? [from] : []),
  ...from.children.flatMap((child) => all(name, child)),
];

/** By its place where the same name stands for two things, by its type, or by its name alone. */
function orderOf(element: Element, above: readonly string[]): readonly string[] | null {
  const placed = ORDERS[[...above.slice(-2), element.name].join('/')];
  const typed = ORDERS[`${element.name}:${element.attributes['xsi:type'] ?? ''}`];
  const order = placed ?? typed ?? ORDERS[element.name];
  return order?.split(' ') ?? null;
}

function disorder(element: Element, above: readonly string[] = []): string[] {
  const order = orderOf(element, above);
  const faults: string[] = [];
  let reached = 0;
  for (const { name } of order ? element.children : []) {
    const place = order!.indexOf(name);
    if (place < 0) faults.push(`«${name}» no va dentro de «${element.name}»`);
    else if (place < reached) {
      faults.push(`«${name}» va antes de «${order![reached]}» dentro de «${element.name}»`);
    } else reached = place;
  }
  const inside = [...above, element.name];
  return [...faults, ...element.children.flatMap((child) => disorder(child, inside))];
}

/** The texts and addresses of an element and of its other languages. */
const valuesOf = (element: Element): string[] =>
  [element, ...element.children].flatMap(
    ({ attributes }) => attributes.DefaultValue ?? attributes.Value ?? [],
  );

function tooLong(manifest: Element): string[] {
  const within = (name: string): Element[] =>
    all(name, manifest).flatMap((one) => (name.startsWith('bt:') ? one.children : [one]));
  return Object.entries(LONGEST).flatMap(([name, most]) =>
    within(name)
      .flatMap((one) => (one.text.trim() ? [one.text.trim()] : valuesOf(one)))
      .filter((value) => value.length === 0 || value.length > most)
      .map((value) => `«${name}» admite de 1 a ${most} caracteres: ${value.slice(0, 40)}…`),
  );
}

const ADDRESSES = [
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'SourceLocation',
  'bt:Url',
  'bt:Image',
];

export const addressesOf = (manifest: Element): string[] => [
  ...new Set(ADDRESSES.flatMap((name) => all(name, manifest)).flatMap(valuesOf)),
];

function nowhere(manifest: Element, base: string, folder: string): string[] {
  return addressesOf(manifest).flatMap((address) => {
    if (!address.startsWith(base)) return [`la dirección no es de ${base}: ${address}`];
    const file = decodeURIComponent(new URL(address).pathname.slice(new URL(base).pathname.length));
    return existsSync(join(folder, file)) ? [] : [`no existe en la carpeta: ${file}`];
  });
}

function unresolved(manifest: Element): string[] {
  const known = new Set(
    all('Resources', manifest).flatMap((one) =>
      one.children.flatMap((list) => list.children.map(({ attributes }) => attributes.id)),
    ),
  );
  const visit = (element: Element): string[] => [
    ...(element.attributes.resid ? [element.attributes.resid] : []),
    ...element.children.flatMap(visit),
  ];
  return visit(manifest)
    .filter((id) => !known.has(id))
    .map((id) => `no hay recurso «${id}»`);
}

/**
 * Faults of a manifest in plain Spanish, none where it is sound.
 *
 * @param file the manifest.
 * @param base the address that every address of it must begin with, with its last slash.
 * @param folder what is served there.
 */
export function faltasDelManifiesto(file: string, base: string, folder: string): string[] {
  let manifest: Element;
  try {
    manifest = parseXml(readFileSync(file, 'utf8'));
  } catch (error) {
    return [`no es XML bien formado: ${(error as Error).message}`];
  }
  const textOf = (name: string) => manifest.children.find((one) => one.name === name)?.text ?? '';
  return [
    ...disorder(manifest),
    ...(VERSION.test(textOf('Version')) ? [] : [`«Version» no vale: ${textOf('Version')}`]),
    ...(ID.test(textOf('Id')) ? [] : [`«Id» no es un GUID: ${textOf('Id')}`]),
    ...tooLong(manifest),
    ...unresolved(manifest),
    ...nowhere(manifest, base, folder),
  ];
}
