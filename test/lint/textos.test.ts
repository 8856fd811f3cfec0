/** A text that nobody shows is found out: each one that a catalogue promises is asked for somewhere. */
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '../..');

function program(): ts.Program {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const config = ts.getParsedCommandLineOfConfigFile(path.join(ROOT, 'tsconfig.json'), {}, host)!;
  const shipped = config.fileNames.filter((file) => !/\.test\.tsx?$|\/(test|bench)\//.test(file));
  return ts.createProgram(shipped, config.options);
}

/** What an expression reads of an object: by name, by a literal, or all that it has. */
function reads(node: ts.Node, checker: ts.TypeChecker): readonly ts.Symbol[] {
  if (ts.isPropertyAccessExpression(node)) return [checker.getSymbolAtLocation(node.name)!];
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    const found =
      ts.isIdentifier(name) && checker.getTypeAtLocation(node.parent).getProperty(name.text);
    return found ? [found] : [];
  }
  if (ts.isSpreadAssignment(node))
    return checker.getTypeAtLocation(node.expression).getProperties();
  if (ts.isCallExpression(node) && /^Object\.(values|entries)$/.test(node.expression.getText()))
    return checker.getTypeAtLocation(node.arguments[0]!).getProperties();
  if (!ts.isElementAccessExpression(node)) return [];
  const of = checker.getTypeAtLocation(node.expression);
  const key = checker.getTypeAtLocation(node.argumentExpression);
  const keys = key.isUnion() ? key.types : [key];
  return keys.flatMap((one) =>
    one.isStringLiteral() ? (of.getProperty(one.value) ?? []) : of.getProperties(),
  );
}

test('no text of a catalogue is unused', () => {
  const found = program();
  const checker = found.getTypeChecker();
  const promised = new Map<ts.Node, string>();
  const read = new Set<ts.Node>();
  const look = (node: ts.Node, inTexts: boolean): void => {
    if (inTexts && ts.isPropertySignature(node) && ts.isIdentifier(node.name))
      promised.set(node, `${path.basename(node.getSourceFile().fileName)} ${node.name.text}`);
    for (const symbol of reads(node, checker))
      for (const declared of (symbol as ts.Symbol | undefined)?.declarations ?? [])
        read.add(declared);
    ts.forEachChild(node, (child) => look(child, inTexts));
  };
  for (const file of found.getSourceFiles()) {
    const { fileName } = file;
    if (fileName.includes('/src/')) look(file, fileName.includes('/src/textos/'));
  }
  // What an error of Excel is, the pane reads as any error.
  const apart = /^(errores-excel|panel)\.ts (titulo|queHacer)$|^ficha\.ts titulo$/;
  const unused = [...promised].filter(([node]) => !read.has(node)).map(([, name]) => name);
  expect(promised.size).toBeGreaterThan(400);
  expect(unused.filter((name) => !apart.test(name))).toEqual([]);
});
